package blogfeed.cli;

import blogfeed.feed.FeedRules;
import blogfeed.lab.Laboratory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How the commands that try rules out are told of them. */
final class RuleOptions {
    @Option(
            names = "--set",
            paramLabel = "SETTING=VALUE",
            description = "a setting of feed.yaml to change, such as rank.halfLife=6h or include.kinds=[blog, paper]; "
                    + "may be repeated")
    List<String> changes = new ArrayList<>();

    @Option(names = "--with", paramLabel = "FILE", description = "another feed.yaml to use in place of the feed's own")
    @Nullable
    Path file;

    /** The running rules of a feed. */
    static FeedRules running(String feed, Laboratory laboratory) {
        return laboratory.feeds().stream()
                .filter(each -> each.definition().id().equals(feed))
                .findFirst()
                .orElseThrow(() ->
                        new BadConfigException("there is no feed '" + feed + "'; those there are: " + ids(laboratory)));
    }

    /** The rules to try out; the running ones where none are changed. */
    FeedRules tried(FeedRules running, Laboratory laboratory) {
        var id = running.definition().id();
        if (file != null) {
            return laboratory.drafts().of(id, file, changes);
        }
        return changes.isEmpty() ? running : laboratory.drafts().changed(id, changes);
    }

    private static String ids(Laboratory laboratory) {
        return laboratory.feeds().stream().map(each -> each.definition().id()).collect(Collectors.joining(", "));
    }
}
