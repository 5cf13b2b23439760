package blogfeed.cli;

import blogfeed.lab.Why;
import blogfeed.lab.WhyJson;
import blogfeed.lab.WhyText;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "why",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Tells what became of a post or an article: the gate, the verdict of every feed, the score.")
final class WhyCommand implements Callable<Integer>, SettingsCommand {
    @Spec
    CommandSpec spec;

    @Mixin
    LookingOptions looking = new LookingOptions();

    @Parameters(
            paramLabel = "AT-URI|URL",
            description = "a post's or a document's at://did/collection/rkey, or an article's URL in any form")
    String subject = "";

    @Override
    public Integer call() {
        looking.look(spec, laboratory -> {
            var report = new Why(laboratory)
                    .about(subject)
                    .orElseThrow(
                            () -> new BadConfigException(
                                    "'" + subject
                                            + "' is neither the at-uri of a post (at://did:…/app.bsky.feed.post/…) or document nor a web address (https://…)"));
            return looking.json ? WhyJson.of(report) : WhyText.of(report);
        });
        return 0;
    }
}
