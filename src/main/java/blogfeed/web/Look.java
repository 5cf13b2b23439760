package blogfeed.web;

/** The files every page needs to look as it should. */
record Look(StaticFile style, StaticFile icon) {
    static Look read() {
        return new Look(
                StaticFile.read("/style.css", "text/css; charset=utf-8"),
                StaticFile.read("/favicon.svg", "image/svg+xml; charset=utf-8"));
    }
}
