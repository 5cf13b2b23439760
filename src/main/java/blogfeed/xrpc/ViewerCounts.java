package blogfeed.xrpc;

import blogfeed.identity.TokenFlaw;
import java.util.Map;

/**
 * What viewers asked for and told: tokens shown = accepted + unverified + refused, interactions told =
 * taken + set aside.
 *
 * @param skeletons pages of feeds that were handed out
 * @param personal those of them that were made of the viewer's own feedback
 * @param tokensAccepted tokens that their issuers had signed
 * @param tokensUnverified tokens whose issuer nobody could be asked about, so that the viewer stayed anonymous
 * @param tokensRefused by what was wrong with them; every flaw is there
 * @param interactionsTaken those that were stored
 * @param interactionsSetAside those that were told before, of a feed that accepts none, of a post without an article of ours, of
 *     a later lexicon, or more than is kept of one viewer
 */
public record ViewerCounts(
        long skeletons,
        long personal,
        long tokensAccepted,
        long tokensUnverified,
        Map<TokenFlaw, Long> tokensRefused,
        long interactionsTaken,
        long interactionsSetAside) {}
