package blogfeed.kind;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Marks that classes and ids give away. */
final class MarkNames {
    private static final Map<String, Mark> NAMES = new HashMap<>();

    static {
        add(
                Mark.COMMENTS,
                "comments comment-list commentlist comment-form commentform comments-area disqus_thread giscus");
        add(
                Mark.COMMENTS,
                "utterances gitalk valine waline twikoo isso-thread cusdis_thread post-comments comments-section");
        add(
                Mark.BYLINE,
                "byline author-name post-author entry-author p-author article-author article__author author-bio");
        add(Mark.BYLINE, "author-box author__name post-meta__author byline__name c-byline post__author blog-author");
        add(
                Mark.PUBLISHED,
                "dt-published post-date entry-date published post-published article-date publish-date pubdate");
        add(Mark.PUBLISHED, "date-published post__date post-time article__date post-meta-date blog-date");
        add(
                Mark.TAG,
                "post-tags tag-list tags-links tag-links entry-tags post-tag article-tags post__tags tagcloud-link");
        add(Mark.TAG, "cat-links p-category post-categories post-category article-tag tags-list blog-tags");
        add(Mark.SHARING, "share-buttons sharedaddy social-share share-links post-share addtoany_share_save_container");
        add(Mark.SHARING, "sharethis addthis_toolbox sns-share a2a_kit share-button share-icons post-sharing");
        add(Mark.NEIGHBOUR, "post-navigation nav-previous nav-next post-nav prev-post next-post paginav article-nav");
        add(
                Mark.NEIGHBOUR,
                "pagination-nav post-nav-prev post-nav-next navigation-post posts-nav previous-post pager-post");
        add(
                Mark.READING_TIME,
                "reading-time readingtime read-time post-reading-time reading_time eta min-read time-to-read");
        add(
                Mark.ARTICLE_BODY,
                "post-content entry-content article-content article-body post-body e-content post__content");
        add(
                Mark.ARTICLE_BODY,
                "article__body article__content post-full-content blog-content gh-content markdown-body");
        add(Mark.ARTICLE_BODY, "blog-post-content single-post-content td-post-content articlebody available-content");
        add(Mark.PAGER, "pagination page-numbers pager page-nav wp-pagenavi page-navigator older-posts newer-posts");
        add(Mark.CART, "add-to-cart addtocart add_to_cart_button add-to-basket single_add_to_cart_button product-form");
        add(Mark.CART, "buy-now buybox btn-cart");
        add(Mark.PRICE, "price product-price price-item product__price current-price sale-price pricing-card");
        add(
                Mark.VERSIONS,
                "version-switcher version-select rst-versions md-version versions version-dropdown rst-other-versions");
        add(Mark.DOCS_TREE, "sphinxsidebar wy-nav-side theme-doc-sidebar-container theme-doc-sidebar-menu vpsidebar");
        add(
                Mark.DOCS_TREE,
                "toctree-l1 bd-sidebar-primary sidebar-scrollbox docs-sidebar doc-sidebar docsidebar sidebar-tree");
        add(Mark.EDIT_LINK, "theme-edit-this-page edit-this-page edit-page edit-link-button");
        add(
                Mark.REPLY,
                "topic-post postbody post_body message-body reply post-text answer comment-item forum-post postcontent");
        add(Mark.REPLY, "topic-body message--post js-post message-content fatitem answercell posts-list__item");
        add(
                Mark.REPLY,
                "postprofile message-user bbp-reply-content votecell js-vote-count lia-message-body comtr topicbody");
        add(Mark.REPLY, "forum-reply thread-post post-message");
        add(Mark.APPLY, "apply-button job-description application-form apply-now job-apply");
    }

    private MarkNames() {}

    private static void add(Mark mark, String names) {
        for (var name : names.split(" ", -1)) {
            NAMES.put(name, mark);
        }
    }

    /** @param name one class or id, in lower case */
    static Optional<Mark> find(String name) {
        return Optional.ofNullable(NAMES.get(name));
    }
}
