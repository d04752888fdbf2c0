/** Links for the keyboard, seen when focused: to the content first, then for example out of the site. */
export function SkipLinks({ links }: { links: Array<{ href: string; text: string; leaves?: boolean }> }) {
  return (
    <>
      {links.map((link) => (
        <a className="skip" href={link.href} key={link.href} data-exit={link.leaves} rel={link.leaves ? 'nofollow noreferrer' : undefined}>
          {link.text}
        </a>
      ))}
    </>
  );
}
