// Data kept in attributes: the names of labels and formats.
import { closeName, isAtEndTag, isClosed, isOpen, open, readAttribute, skip, toTag } from "./cursor";
import { descriptions, formats, isFull, keepNext, labels, nextItem, readList } from "./lists";
import { name } from "./names";

const NAME = name("name");
const LABELS = name("labels");
const FORMATS = name("formats");
const FORMAT = name("format");
const DESCRIPTIONS = name("descriptions");

export function readLabels(): bool {
  labels.count = 0;
  if (isClosed) return true;
  while (toTag()) {
    if (isAtEndTag()) return closeName(LABELS);
    if (isFull(labels) || !open() || !readAttribute(NAME, nextItem(labels)) || !skip()) return false;
    keepNext(labels);
  }
  return false;
}

export function readFormats(): bool {
  formats.count = 0;
  descriptions.count = 0;
  if (isClosed) return true;
  while (toTag()) {
    if (isAtEndTag()) return closeName(FORMATS);
    if (isFull(formats) || !open() || !isOpen(FORMAT)) return false;
    if (!readAttribute(NAME, nextItem(formats)) || !readFormat()) return false;
    keepNext(formats);
  }
  return false;
}

function readFormat(): bool {
  if (isClosed) return true;
  while (toTag()) {
    if (isAtEndTag()) return closeName(FORMAT);
    if (!open()) return false;
    if (isOpen(DESCRIPTIONS) ? !readList(descriptions) : !skip()) return false;
  }
  return false;
}
