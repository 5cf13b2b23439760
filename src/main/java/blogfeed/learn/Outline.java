package blogfeed.learn;

import java.util.List;

/**
 * What a report tells beside its measures.
 *
 * @param topic the name of what was measured
 * @param version its version
 * @param markFrom where the mark comes from, as in "the least that feed ai-blogs asks for"
 * @param fields the fields of the examples' lines to break the measures down by
 * @param mistakes how many of either sort are shown, from 0
 */
public record Outline(String topic, String version, String markFrom, List<String> fields, int mistakes) {}
