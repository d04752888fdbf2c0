/**
 * The way out, always in sight. A plain link, so it works before and without
 * any script; a script may find it by `data-exit` and replace the page instead.
 */
export function QuickExit({ href, text }: { href: string; text: string }) {
  return (
    <a className="exit" href={href} data-exit rel="nofollow noreferrer">
      {text}
    </a>
  );
}
