export { type Delivery, findDeliveries, type Source } from "./sources/delivery.js";
