package bench;

import org.jspecify.annotations.Nullable;

/** A post that later events may be about. Mutable: what happens to a wanted one is what a correct run finds. */
final class Known {
    /** The posts a post speaks of, where they are wanted ones. */
    record About(@Nullable Wanted parent, @Nullable Wanted quoted) {
        static final About NOTHING = new About(null, null);

        /** @param by 1 when it is posted, -1 when it is deleted */
        void count(int by) {
            if (parent != null && !parent.deleted) {
                parent.replies += by;
            }
            if (quoted != null && !quoted.deleted) {
                quoted.quotes += by;
            }
        }
    }

    /** What a correct run knows of a post with a wanted link. */
    static final class Wanted {
        boolean deleted;
        int likes;
        int reposts;
        int quotes;
        int replies;
    }

    final String uri;
    final String cid;
    final int author;
    final @Nullable Wanted wanted;
    private About about;

    Known(String uri, String cid, int author, @Nullable Wanted wanted, About about) {
        this.uri = uri;
        this.cid = cid;
        this.author = author;
        this.wanted = wanted;
        this.about = about;
    }

    String key() {
        return uri.substring(uri.lastIndexOf('/') + 1);
    }

    /** {@code {"cid":…,"uri":…}} */
    String reference() {
        return "{\"cid\":\"" + cid + "\",\"uri\":\"" + uri + "\"}";
    }

    void delete() {
        about.count(-1);
        about = About.NOTHING;
        if (wanted != null) {
            wanted.deleted = true;
        }
    }
}
