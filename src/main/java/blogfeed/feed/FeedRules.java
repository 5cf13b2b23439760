package blogfeed.feed;

import blogfeed.model.Article;
import blogfeed.model.Candidate;
import blogfeed.model.Kind;
import blogfeed.model.Mention;
import blogfeed.model.Need;
import blogfeed.model.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * A feed that judges articles. First it decides which mentions count, then whether the article gets in. Immutable, and
 * so for any thread.
 */
public final class FeedRules {
    private static final Verdict NO = new Verdict(false, List.of(), List.of());

    private static final Set<Kind> ANY_KIND = Set.of(Kind.values());

    private final FeedDefinition definition;
    private final MentionRules mentionRules;
    private final ArticleRules articleRules;
    private final PlaceRule hostRule;
    private final PlaceRule siteRule;
    private final Blocks blocks;

    public FeedRules(FeedDefinition definition) {
        this(definition, Blocks.NONE);
    }

    FeedRules(FeedDefinition definition, Blocks blocks) {
        this(definition, new SharedTerms(List.of(definition)), blocks);
    }

    private FeedRules(FeedDefinition definition, SharedTerms shared, Blocks blocks) {
        this.definition = definition;
        this.blocks = blocks;
        mentionRules = new MentionRules(definition, shared, blocks);
        articleRules = new ArticleRules(definition, shared);
        hostRule = new PlaceRule(definition, Where.HOST);
        siteRule = new PlaceRule(definition, Where.SITE);
    }

    /** The rules of many feeds, for whose terms a text is read only once. */
    public static List<FeedRules> all(Collection<FeedDefinition> definitions, Blocks blocks) {
        var shared = new SharedTerms(definitions);
        return definitions.stream().map(it -> new FeedRules(it, shared, blocks)).toList();
    }

    /** What was first mentioned longer ago than this is in none of the feeds. */
    public static Duration horizon(Collection<FeedRules> feeds) {
        return feeds.stream()
                .map(feed -> feed.definition().include().maxAge())
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
    }

    public FeedDefinition definition() {
        return definition;
    }

    /** What can be asked of many articles at once: those that do not meet it need not be asked {@link #mayAccept}. */
    public Need need() {
        var topic = definition.include().topic();
        var kinds = definition.include().kinds();
        return new Need(
                topic == null ? "" : topic.name(),
                topic == null ? 0 : topic.minScore(),
                kinds.isEmpty() ? ANY_KIND : Set.copyOf(kinds));
    }

    /** Whether nothing speaks against the article itself; its mentions may still. What is no here is no in {@link #judge}. */
    public boolean mayAccept(Article article, Instant now) {
        var findings = Findings.yesOrNo();
        judge(article, now, findings);
        return !findings.speakAgainst();
    }

    /**
     * The feed's yes with what let the article in, or its no with every rule that kept it out. Where no mention counts,
     * these are also the reasons why not, and the rules on languages and on terms that must occur are left aside.
     *
     * <p>Codes: {@code no-mention}, {@code blocked}, {@code backdated}, {@code label}, {@code author}, {@code reply}, {@code age},
     * {@code kind}, {@code topic}, {@code host}, {@code site}, {@code term}, {@code language}, and of a yes
     * {@code mentions}.
     *
     * @param now the moment to judge at; an article first mentioned after it has no age
     */
    public Verdict judge(Candidate candidate, Instant now) {
        var findings = Findings.inWords();
        var counted = mentionRules.counted(candidate.mentions(), findings);
        judge(candidate.article(), now, findings);
        return judge(candidate.article(), counted, findings);
    }

    /** The same yes or no without the reasons, for the many of which nobody will ask why. */
    public Verdict judgeInBrief(Candidate candidate, Instant now) {
        var findings = Findings.yesOrNo();
        judge(candidate.article(), now, findings);
        if (findings.areEnough()) {
            return NO;
        }
        return judge(candidate.article(), mentionRules.counted(candidate.mentions(), findings), findings);
    }

    private Verdict judge(Article article, List<Mention> counted, Findings findings) {
        articleRules.judgeTerms(article, counted, findings);
        articleRules.judgeLanguages(article, counted, findings);
        return findings.verdict(counted);
    }

    private void judge(Article article, Instant now, Findings findings) {
        articleRules.judgeAge(article, now, findings);
        articleRules.judgeKind(article, findings);
        articleRules.judgeTopic(article, findings);
        if (!findings.areEnough()) {
            blocks.judge(article.target(), findings);
            hostRule.judge(article.target(), findings);
            siteRule.judge(article.target(), findings);
        }
    }
}
