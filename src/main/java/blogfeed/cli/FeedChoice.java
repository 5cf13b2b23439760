package blogfeed.cli;

import blogfeed.feed.FeedDefinition;
import blogfeed.publish.Avatar;
import blogfeed.yaml.Nearest;
import java.util.List;
import java.util.Optional;

/** The feeds that a command is about. */
record FeedChoice(Definitions definitions, List<FeedDefinition> feeds) {

    /** @param names none for all feeds */
    static FeedChoice of(Definitions definitions, List<String> names) {
        var all = definitions.feeds().stream().map(feed -> feed.definition()).toList();
        names.forEach(name -> refuseUnknown(name, definitions));
        return new FeedChoice(
                definitions,
                all.stream()
                        .filter(feed -> names.isEmpty() || names.contains(feed.id()))
                        .toList());
    }

    private static void refuseUnknown(String name, Definitions definitions) {
        if (!definitions.ids().contains(name)) {
            throw new BadConfigException("there is no feed '" + name + "' in " + definitions.folder()
                    + Nearest.to(name, definitions.ids())
                            .map(nearest -> "; did you mean '" + nearest + "'?")
                            .orElse("; those there are: " + String.join(", ", definitions.ids())));
        }
    }

    Optional<Avatar> avatar(FeedDefinition feed) {
        return Avatar.in(definitions.folder().resolve(feed.id()), feed.record().avatar());
    }
}
