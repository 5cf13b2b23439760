package blogfeed.link;

/** An entry of a host list as found: its value, and the path prefix it was listed with. */
record Listed<V>(String prefix, V value) {}
