// The artists of a release, and those who are credited on it.
import { closeName, isAtEndTag, isClosed, isOpen, open, skip, toTag } from "./cursor";
import { addField, bytesOf, forgetTexts, newFields, openField, readField } from "./fields";
import { endLine, writeField, writeFlagField, writeIdField, writeNumberField } from "./lines";
import { name } from "./names";
import { artistLines, hasRoom } from "./output";
import { itemAt } from "./texts";
import { idIn } from "./values";

const ARTIST = name("artist");

const credit = newFields(memory.data(16, 4), memory.data(6 * 4, 4), memory.data(6 * 12, 4));
addField(credit, name("id"));
addField(credit, name("name"));
addField(credit, name("anv"));
addField(credit, name("join"));
addField(credit, name("role"));
addField(credit, name("tracks"));

/** Reads the credits inside `parent`, which was opened last. */
export function readCredits(parent: usize, releaseId: u32, isCredit: bool): bool {
  if (isClosed) return true;
  let position: u32 = 0;
  while (toTag()) {
    if (isAtEndTag()) return closeName(parent);
    if (!open() || isClosed || !isOpen(ARTIST) || !readCredit()) return false;
    if (!writeCredit(releaseId, isCredit, ++position)) return false;
  }
  return false;
}

function readCredit(): bool {
  forgetTexts(credit);
  while (toTag()) {
    if (isAtEndTag()) return closeName(ARTIST);
    if (!open()) return false;
    const field = openField(credit);
    if (field < 0 ? !skip() : !readField(credit, field)) return false;
  }
  return false;
}

function writeCredit(releaseId: u32, isCredit: bool, position: u32): bool {
  if (!hasRoom(artistLines, bytesOf(credit))) return false;
  let to = writeNumberField(artistLines.to, releaseId);
  to = writeFlagField(to, isCredit);
  to = writeNumberField(to, position);
  to = writeIdField(to, idIn(itemAt(credit.texts, 0)));
  for (let field = 1; field < credit.count; field++) to = writeField(to, itemAt(credit.texts, field));
  artistLines.to = endLine(to);
  return true;
}
