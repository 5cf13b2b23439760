package blogfeed.lab;

import java.util.List;

/**
 * A feed with other settings beside the feed as its file has it, on the same facts at the same moment.
 *
 * @param diff what changed in the file
 * @param yaml the whole file with the other settings
 */
public record Trial(
        Preview asItIs, Preview asItWouldBe, Comparison comparison, List<LineDiff.Line> diff, String yaml) {}
