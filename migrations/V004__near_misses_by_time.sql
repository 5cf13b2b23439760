-- Near-misses are by far the most rows that are written, and each used to change a page somewhere in a large index. A
-- record key begins with the time, so with it in front new rows go to the end of the index. What an account linked to is
-- then found only by a walk through the index, which is for accounts that are deleted, and few of these have any.
DROP INDEX near_miss_once;
CREATE UNIQUE INDEX near_miss_once ON near_miss (rkey, account_key, url_key); -- a replay adds nothing; a deleted post leaves here too
