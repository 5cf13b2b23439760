package blogfeed.topic;

import java.util.List;

/**
 * Terms of one weight.
 *
 * @param points what each of them adds, negative when it speaks against the topic
 * @param exactCase whether capitals matter
 * @param homonyms whether they count only where something else settles their meaning: a term that is no homonym and
 *     speaks for the topic, or a settling word
 * @param unsettling words that tell that another meaning is meant: where one of them stands around, its terms don't count
 * @param settling words that settle the meaning without counting themselves
 */
record Group(
        double points,
        boolean exactCase,
        boolean homonyms,
        List<String> terms,
        List<String> settling,
        List<String> unsettling) {}
