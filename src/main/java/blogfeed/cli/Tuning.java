package blogfeed.cli;

import java.util.Optional;

/**
 * Who may tune feeds in the browser.
 *
 * @param token opens the page from elsewhere; empty where only this machine may
 * @param save whether the page may write feed.yaml
 */
record Tuning(Optional<Secret> token, boolean save) {}
