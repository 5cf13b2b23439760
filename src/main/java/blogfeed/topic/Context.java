package blogfeed.topic;

import java.util.BitSet;

/**
 * What stands around a homonym.
 *
 * @param words the numbers of the words of a lexicon
 * @param isPlain whether a plain term is among them, which settles every homonym
 */
record Context(BitSet words, boolean isPlain) {}
