package blogfeed.page;

import blogfeed.model.Page;
import java.util.List;

/**
 * All that was read of a page.
 *
 * @param canonicals the absolute URLs that it calls its own, the most reliable claim first; not yet believed
 * @param traits what tells which kind of page it is
 */
public record ReadPage(Page page, List<String> canonicals, Traits traits) {}
