package blogfeed.lab;

import blogfeed.lab.ArticleReport.PageReport;
import blogfeed.lab.Edit.Remedy;
import blogfeed.model.Article;
import blogfeed.model.Mention;
import blogfeed.model.Target;
import blogfeed.store.Articles;
import blogfeed.store.NearMisses.NearMiss;
import blogfeed.store.Opinions;
import blogfeed.store.PostLife;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The answer to "why" as JSON for scripts. */
public final class WhyJson {
    private static final ObjectMapper JSON = new ObjectMapper();

    private WhyJson() {}

    public static String of(WhyReport report) {
        var root = JSON.createObjectNode()
                .put("subject", report.subject())
                .put("state", report.fate().state().toString());
        Answers.reasons(root.putArray("reasons"), report.reasons());
        if (report.target() != null) {
            target(root.putObject("target"), report.target());
        }
        if (report.post() != null) {
            report.post().kept().ifPresent(kept -> post(root.putObject("post"), kept));
        }
        var nearMisses = root.putArray("nearMisses");
        report.nearMisses().forEach(miss -> nearMiss(nearMisses.addObject(), miss));
        var remedies = root.putArray("remedies");
        report.remedies().forEach(remedy -> remedy(remedies.addObject(), remedy));
        var articles = root.putArray("articles");
        report.articles().forEach(article -> article(articles.addObject(), article));
        return Answers.text(root);
    }

    private static void target(ObjectNode node, Target target) {
        node.put("url", target.url())
                .put("site", target.site())
                .put("kind", target.kind().toString());
    }

    private static void nearMiss(ObjectNode node, NearMiss miss) {
        node.put("url", miss.url())
                .put("post", miss.post().uri().toString())
                .put("text", miss.post().text());
        Answers.reasons(node.putArray("reasons"), miss.reasons());
    }

    private static void post(ObjectNode node, PostLife.Kept kept) {
        node.put("claimedAt", kept.claimedAt().toString())
                .put("witnessedAt", kept.witnessedAt().toString())
                .put("backdated", kept.backdated())
                .put("keptBecause", kept.keptBecause())
                .put("text", kept.text());
        Answers.engagement(node.putObject("engagement"), kept.engagement());
    }

    private static void article(ObjectNode node, ArticleReport report) {
        var article = report.article();
        node.put("url", article.url())
                .put("title", article.title())
                .put("description", article.description())
                .put("site", article.target().site())
                .put("kind", article.target().kind().toString())
                .put("evidence", article.evidence().toString())
                .put("firstMentionAt", firstMention(article));
        page(node, report.page());
        mentions(node, report.candidate().mentions());
        var links = node.putArray("links");
        report.sightings()
                .forEach(seen -> links.addObject()
                        .put("post", seen.post().toString())
                        .put("seenAt", seen.seenAt().toString())
                        .put("carrier", seen.carrier())
                        .put("url", seen.url()));
        var hidden = node.putArray("hiddenMentions");
        report.hidden()
                .forEach(each ->
                        hidden.addObject().put("post", each.post().toString()).put("status", each.status()));
        topics(node, report);
        feeds(node, report);
    }

    private static void page(ObjectNode node, PageReport page) {
        var urls = node.putArray("otherUrls");
        page.otherUrls().forEach(urls::add);
        if (page.read() != null) {
            PageJson.put(node.putObject("page"), page.read().page())
                    .put("readAt", page.read().readAt().toString())
                    .put("readFrom", page.read().url());
            PageJson.signals(node.putArray("kindSignals"), page.read().kindSignals());
        }
        var place = page.place();
        if (place != null) {
            node.putObject("fetch")
                    .put("attempts", place.attempts())
                    .put(
                            "triedAt",
                            place.triedAt() == null ? null : place.triedAt().toString())
                    .put("dueAt", place.dueAt() == null ? null : place.dueAt().toString())
                    .put("lastResult", place.lastResult());
        }
    }

    private static void mentions(ObjectNode node, List<Mention> mentions) {
        var array = node.putArray("mentions");
        for (var mention : mentions) {
            var each = array.addObject()
                    .put("post", mention.uri().toString())
                    .put("postedAt", mention.postedAt().toString())
                    .put("backdated", mention.backdated())
                    .put("reply", mention.reply());
            Answers.engagement(each.putObject("engagement"), mention.engagement());
        }
    }

    private static void topics(ObjectNode node, ArticleReport report) {
        var array = node.putArray("topics");
        for (var score : report.topics()) {
            var stored = report.article().topics().get(score.topic());
            var each =
                    array.addObject().put("topic", score.topic()).put("score", stored == null ? score.value() : stored);
            Answers.terms(each.putArray("contributions"), score.contributions());
            report.opinion(score.topic()).ifPresent(told -> opinion(each, told));
        }
    }

    /** The topic's own score, and what a judge said. */
    private static void opinion(ObjectNode topic, Opinions.Told told) {
        topic.put("linear", told.linear());
        var opinion = topic.putObject("opinion")
                .put("about", told.about())
                .put("reason", told.reason())
                .put("moved", told.linear() != told.score());
        if (told.about() == null) {
            opinion.put("attempts", told.attempts()).put("dueAt", String.valueOf(told.dueAt()));
        } else {
            opinion.put("model", told.model()).put("at", told.at().toString());
        }
    }

    private static void feeds(ObjectNode node, ArticleReport report) {
        var array = node.putArray("feeds");
        for (var opinion : report.feeds()) {
            var each = array.addObject()
                    .put("feed", opinion.feed())
                    .put("accepted", opinion.verdict().accepted())
                    .put("rank", opinion.rank());
            Answers.reasons(each.putArray("reasons"), opinion.verdict().reasons());
            if (opinion.score() != null) {
                Answers.score(each.putObject("score"), opinion.score());
            }
            if (opinion.remedy() != null) {
                remedy(each.putObject("remedy"), opinion.remedy());
            }
            var held = each.putArray("ranks");
            opinion.held()
                    .forEach(past ->
                            held.addObject().put("from", past.from().toString()).put("rank", past.rank()));
        }
    }

    private static void remedy(ObjectNode node, Remedy remedy) {
        var edits = node.put("feed", remedy.feed())
                .put("possible", remedy.possible())
                .putArray("edits");
        remedy.edits()
                .forEach(edit -> edits.addObject().put("path", edit.path()).put("value", edit.value()));
    }

    private static @Nullable String firstMention(Article article) {
        return article.firstMentionAt().isBefore(Articles.UNMENTIONED)
                ? article.firstMentionAt().toString()
                : null;
    }
}
