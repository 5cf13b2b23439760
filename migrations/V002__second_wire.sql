-- The second wire: positions that mean nothing elsewhere, and repositories that are told anew.

-- Where another endpoint would have to go on so that nothing is missed; until now every position was a time.
ALTER TABLE stream_cursor ADD COLUMN portable_time INTEGER NOT NULL DEFAULT 0;
UPDATE stream_cursor SET portable_time = time;

-- Since when a post waits to be told again because its repository's chain of commits was broken; not shown meanwhile, but
-- kept, because what it was given (likes, replies) is others' and is not told again. It stands again when it is told with
-- the revision of the break or a later one, be that older than the stored one: servers notice a break at different times.
ALTER TABLE post ADD COLUMN resync_at INTEGER;
ALTER TABLE post ADD COLUMN resync_rev TEXT;
CREATE INDEX post_in_resync ON post (resync_at) WHERE resync_at IS NOT NULL; -- few at any time: the ones to give up

-- The same for what a repository gave to others; it is removed meanwhile.
ALTER TABLE engagement ADD COLUMN resync_rev TEXT;
