/** One line that names the setting and says how to mend it. */
export class SettingsError extends Error {}
