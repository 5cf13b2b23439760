-- Rankings are kept for those who are reading them, so there are more of them, each told by how it differs from another.

CREATE TABLE ranking_kept (
  feed    TEXT NOT NULL,
  number  INTEGER NOT NULL,                    -- grows without end, so an old page cursor never means another ranking
  at      INTEGER NOT NULL,
  version TEXT NOT NULL,                       -- of the feed's definition
  base    INTEGER,                             -- number of the ranking of this feed that the lines refer to; null where they need none
  entries TEXT NOT NULL,                       -- a line an entry: article, post, languages and posts for them; or '=FROM+COUNT' of the base
  PRIMARY KEY (feed, number)
) STRICT;

INSERT INTO ranking_kept (feed, number, at, version, entries)
SELECT feed, number, at, version,
       coalesce((SELECT group_concat((value ->> 0) || ' ' || (value ->> 1), char(10))
                   FROM (SELECT value FROM json_each(ranking.entries) ORDER BY key)), '')
  FROM ranking;
DROP TABLE ranking;
ALTER TABLE ranking_kept RENAME TO ranking;
