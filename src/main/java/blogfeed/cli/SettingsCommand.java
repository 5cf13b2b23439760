package blogfeed.cli;

/** A command that takes every setting as a flag. */
interface SettingsCommand {}
