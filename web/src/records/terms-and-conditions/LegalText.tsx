import classes from './legal.module.css';

/** @param html as the server's one renderer made it: text, headings, lists, tables and safe links; HTML in the source is text */
export function LegalText({ html, language }: { html: string; language?: string }) {
  return (
    <div
      className={classes.text}
      lang={language}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: only what that renderer made comes here
      dangerouslySetInnerHTML={{ __html: html }}
    />
  );
}
