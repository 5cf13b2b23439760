package blogfeed.metadata;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The <a href="https://schema.org">schema.org</a> statements of a page's JSON-LD scripts. */
final class JsonLd {
    private static final Pattern ARTICLE = Pattern.compile("(?:.*Article|.*Posting|Report|Review|.*BlogPost)");
    private static final Pattern PAGE = Pattern.compile("(?:.*Page|VideoObject|Recipe|CreativeWork|HowTo|Course|Book)");
    private static final Set<String> WRAPPERS = Set.of("@graph", "mainEntity", "mainEntityOfPage", "blogPost");
    private static final int MOST_NODES = 2000;
    private static final JsonNode NOTHING = JsonNodeFactory.instance.objectNode();

    private final List<JsonNode> nodes = new ArrayList<>();
    private final Map<String, JsonNode> named = new HashMap<>();
    private final JsonNode article;
    private final JsonNode page;

    JsonLd(List<String> scripts, String url) {
        scripts.stream().flatMap(script -> LenientJson.read(script).stream()).forEach(root -> {
            collect(root, 0);
            name(root, 0);
        });
        var articles = nodes.stream().filter(node -> isA(node, ARTICLE)).toList();
        article = articleAmong(articles.isEmpty() ? questions() : articles, url);
        page = nodes.stream().filter(node -> isA(node, PAGE)).findFirst().orElse(NOTHING);
    }

    /** What somebody asked in a forum; lists of frequent questions name nobody. */
    private List<JsonNode> questions() {
        return ofType("Question").filter(node -> node.has("author")).toList();
    }

    /** The statement about the page's article; empty where there is none, or several of which none is the page's own. */
    JsonNode article() {
        return article;
    }

    /** What is said of the article under that name, or else of the page. */
    Stream<JsonNode> all(String name) {
        return Stream.of(article, page).map(node -> node.path(name)).flatMap(this::each);
    }

    Stream<String> texts(String... names) {
        return Stream.of(names).flatMap(this::all).map(this::text).filter(text -> !text.isEmpty());
    }

    /** The nodes with one of these types at the top. */
    Stream<JsonNode> ofType(String type) {
        return nodes.stream().filter(node -> isA(node, Pattern.compile(type)));
    }

    /** The members of a list, or the value itself; what is only referred to is looked up. */
    Stream<JsonNode> each(JsonNode value) {
        var members = value.isArray()
                ? StreamSupport.stream(value.spliterator(), false).limit(100)
                : Stream.of(value);
        return members.map(this::resolved).filter(node -> !node.isMissingNode() && !node.isNull());
    }

    private JsonNode resolved(JsonNode node) {
        return node.isObject() && node.size() == 1 && node.has("@id")
                ? named.getOrDefault(node.path("@id").asText(), node)
                : node;
    }

    /** What stands for the value where one line is wanted: itself, its value, its name, or "". */
    String text(JsonNode value) {
        if (!value.isContainerNode()) {
            return Texts.line(value.asText());
        }
        return Stream.of("@value", "name")
                .flatMap(name -> each(value.path(name)))
                .filter(JsonNode::isValueNode)
                .map(node -> Texts.line(node.asText()))
                .findFirst()
                .orElse("");
    }

    private void collect(JsonNode node, int depth) {
        if (node.isArray()) {
            node.forEach(member -> collect(member, depth));
        } else if (node.isObject() && nodes.size() < MOST_NODES && depth < 5) {
            nodes.add(node);
            WRAPPERS.forEach(wrapper -> collect(node.path(wrapper), depth + 1));
        }
    }

    private void name(JsonNode node, int depth) {
        if (node.isObject() && node.size() > 1 && node.path("@id").isTextual()) {
            named.putIfAbsent(node.path("@id").asText(), node);
        }
        if (depth < 20 && named.size() < MOST_NODES) {
            node.forEach(child -> name(child, depth + 1));
        }
    }

    private static JsonNode articleAmong(List<JsonNode> articles, String url) {
        var own = articles.stream().filter(node -> isAt(node, url)).findFirst();
        var only = articles.stream().map(JsonLd::headline).distinct().count() <= 1
                ? articles.stream().findFirst()
                : Optional.<JsonNode>empty();
        return own.or(() -> only).orElse(NOTHING);
    }

    private static String headline(JsonNode node) {
        return Texts.key(node.path("headline").asText(node.path("name").asText("")));
    }

    private static boolean isAt(JsonNode node, String url) {
        var page = node.path("mainEntityOfPage");
        return Stream.of(node.path("url"), node.path("@id"), page, page.path("@id"))
                .anyMatch(name -> name.isTextual() && Links.sameAddress(name.asText(), url));
    }

    static boolean isA(JsonNode node, Pattern type) {
        var types = node.path("@type");
        return types.isArray()
                ? StreamSupport.stream(types.spliterator(), false).anyMatch(each -> isNamed(each, type))
                : isNamed(types, type);
    }

    private static boolean isNamed(JsonNode name, Pattern type) {
        return name.isTextual()
                && type.matcher(name.asText().replaceFirst("^https?://schema\\.org/", ""))
                        .matches();
    }
}
