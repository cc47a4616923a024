// Texts that represent numbers, dates and durations.

import { writeField, writeIdField, writeNameField, writeNumberField } from "./lines";
import { name } from "./names";
import { Text } from "./texts";

const LARGEST_ID: i64 = 2147483647;
const ZERO: u8 = 0x30;
const MINUS: u8 = 0x2d;
const COLON: u8 = 0x3a;

const DAY = name("day");
const MONTH = name("month");
const YEAR = name("year");

/** A Discogs id; 0 if the text is not one. */
export function idIn(text: Text): u32 {
  if (text.end - text.start > 10) return 0;
  const id = digitsIn(text.start, text.end);
  return id > 0 && id <= LARGEST_ID ? <u32>id : 0;
}

/** The number that the digits make; -1 if there is anything else. */
function digitsIn(start: usize, end: usize): i64 {
  let number: i64 = 0;
  for (let place = start; place < end; place++) {
    const digit = <u8>(load<u8>(place) - ZERO);
    if (digit > 9) return -1;
    number = number * 10 + digit;
  }
  return number;
}

/** Writes the date, the year, and the date's precision: `1999-03-08`, `1999-03-00`, `1999-03`, `1999`. */
export function writeReleasedFields(place: usize, text: Text): usize {
  const length = text.end - text.start;
  const year = length === 4 || length === 7 || length === 10 ? digitsIn(text.start, text.start + 4) : -1;
  const month = length >= 7 ? partOfDate(text.start + 4) : 0;
  const day = length === 10 ? partOfDate(text.start + 7) : 0;
  if (year <= 0 || month < 0 || day < 0) return writeIdField(writeIdField(writeIdField(place, 0), 0), 0);
  const isDay = day >= 1 && day <= daysIn(<i32>year, month);
  const isMonth = month >= 1 && month <= 12;
  const to = isDay ? writeField(place, text) : writeIdField(place, 0);
  return writeNameField(writeNumberField(to, <u32>year), isDay ? DAY : isMonth ? MONTH : YEAR);
}

/** The two digits after a hyphen; -1 if they are not there. */
function partOfDate(place: usize): i32 {
  return load<u8>(place) === MINUS ? <i32>digitsIn(place + 1, place + 3) : -1;
}

function daysIn(year: i32, month: i32): i32 {
  if (month < 1 || month > 12) return 0;
  if (month === 2) return year % 400 === 0 || (year % 4 === 0 && year % 100 !== 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Writes the seconds of `4:45` or `1:02:03`; nothing if the text is not a duration. */
export function writeDurationField(place: usize, text: Text): usize {
  let seconds: i64 = 0;
  let parts = 0;
  let value: i64 = 0;
  let digits: usize = 0;
  for (let start = text.start; start <= text.end; start += digits + 1) {
    let end = start;
    while (end < text.end && load<u8>(end) !== COLON) end++;
    digits = end - start;
    value = digits > 0 && digits <= 3 ? digitsIn(start, end) : -1;
    if (value < 0) return writeIdField(place, 0);
    seconds = seconds * 60 + value;
    parts++;
  }
  const isDuration = (parts === 2 || parts === 3) && digits === 2 && value < 60;
  return isDuration ? writeNumberField(place, <u32>seconds) : writeIdField(place, 0);
}
