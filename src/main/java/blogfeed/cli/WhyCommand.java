package blogfeed.cli;

import blogfeed.lab.Why;
import blogfeed.lab.WhyJson;
import blogfeed.lab.WhyText;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "why",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Tells what became of a post or an article: when it was seen and where, the gate, the verdict of every feed, the score, "
                    + "its rank over time, and, where it is kept out, the fewest settings that would let it in.",
            "Works beside a running Blogfeed and changes nothing."
        })
final class WhyCommand implements Callable<Integer>, SettingsCommand {
    @Spec
    CommandSpec spec;

    @Mixin
    LookingOptions looking = new LookingOptions();

    @Parameters(
            paramLabel = "AT-URI|URL",
            description = "a post's or a document's at://did/collection/rkey, or an article's URL in any form")
    String subject = "";

    @Option(names = "--quick", description = "without its rank over time, which takes longest")
    boolean quick;

    @Override
    public Integer call() {
        looking.look(spec, laboratory -> {
            var why = new Why(laboratory);
            var report = why.about(subject)
                    .orElseThrow(
                            () -> new BadConfigException(
                                    "'" + subject
                                            + "' is neither the at-uri of a post (at://did:…/app.bsky.feed.post/…) or document nor a web address (https://…)"));
            var told = quick ? report : why.withPast(report);
            return looking.json ? WhyJson.of(told) : WhyText.of(told);
        });
        return 0;
    }
}
