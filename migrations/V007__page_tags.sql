-- The tags that articles are filed under, which tell their topic. One a line: a tag has no line breaks.

ALTER TABLE page ADD COLUMN tags TEXT NOT NULL DEFAULT '';     -- empty for what was read before, until it is read again
ALTER TABLE document ADD COLUMN tags TEXT NOT NULL DEFAULT '';
