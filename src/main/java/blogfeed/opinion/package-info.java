/**
 * Asks for second opinions on articles of which a topic can't tell: a language model, behind an endpoint that the operator
 * chose, patiently and within a budget. Alone knows {@code /v1/chat/completions}.
 *
 * <p>Doesn't decide what an opinion is worth. Whatever the judge says, or if it can't be reached, the topics' own scores are
 * moved within their bands at most.
 */
@NullMarked
package blogfeed.opinion;

import org.jspecify.annotations.NullMarked;
