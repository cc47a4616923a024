import { required, type WarehouseTable } from "./table.js";

export const dim_date: WarehouseTable = {
  name: "dim_date",
  side: "film",
  meaning: "A day of the calendar: every day of the years from the first to the last date in the warehouse.",
  key: ["date_key"],
  columns: [
    required("date_key", "DATE", "the day"),
    required("year", "INTEGER", "year"),
    required("quarter", "INTEGER", "quarter of the year, from 1"),
    required("month", "INTEGER", "month of the year, from 1"),
    required("month_name", "VARCHAR", "English name of the month"),
    required("day_of_month", "INTEGER", "day of the month, from 1"),
    required("day_of_year", "INTEGER", "day of the year, from 1"),
    required("iso_year", "INTEGER", "year that the ISO week belongs to"),
    required("iso_week", "INTEGER", "ISO week of that year, from 1"),
    required("iso_weekday", "INTEGER", "1 for Monday to 7 for Sunday"),
    required("weekday_name", "VARCHAR", "English name of the weekday"),
    required("decade", "INTEGER", "first year of the decade"),
  ],
};
