package blogfeed.feed;

import blogfeed.model.Target;
import java.util.BitSet;
import java.util.List;

/** The two ways in which a feed says where articles lie. */
enum Where {
    HOST("host") {
        @Override
        String of(Target target) {
            return target.host();
        }

        @Override
        BitSet find(PlaceIndex places, Target target) {
            return places.withHostOf(target);
        }

        @Override
        List<Place> included(FeedDefinition feed) {
            return feed.include().hosts();
        }

        @Override
        List<Place> excluded(FeedDefinition feed) {
            return feed.exclude().hosts();
        }
    },

    SITE("site") {
        @Override
        String of(Target target) {
            return target.site();
        }

        @Override
        BitSet find(PlaceIndex places, Target target) {
            return places.withSiteOf(target);
        }

        @Override
        List<Place> included(FeedDefinition feed) {
            return feed.include().sites();
        }

        @Override
        List<Place> excluded(FeedDefinition feed) {
            return feed.exclude().sites();
        }
    };

    private final String code;

    Where(String code) {
        this.code = code;
    }

    /** The code of reasons about it. */
    String code() {
        return code;
    }

    abstract String of(Target target);

    /** The numbers of the places the article lies in. */
    abstract BitSet find(PlaceIndex places, Target target);

    abstract List<Place> included(FeedDefinition feed);

    abstract List<Place> excluded(FeedDefinition feed);
}
