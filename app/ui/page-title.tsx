import type { ReactNode } from 'react';

interface PageTitleProps {
  title: ReactNode;
  /** What kind of thing this is, or what it belongs to. */
  caption?: ReactNode;
  /** One or two sentences that say what the page is for. */
  lead?: ReactNode;
  /** A state tag beside the title. */
  tag?: ReactNode;
  /** The main thing to do from here. */
  action?: ReactNode;
}

/** The head of a page's content: caption, h1, lead. */
export function PageTitle({ title, caption, lead, tag, action }: PageTitleProps) {
  return (
    <div className="tl-title">
      <div className="tl-title__words">
        {caption ? <p className="tl-caption">{caption}</p> : null}
        <h1 className="govuk-heading-xl">{title}</h1>
        {tag ? <p className="tl-title__tag">{tag}</p> : null}
        {lead ? <p className="tl-lead">{lead}</p> : null}
      </div>
      {action ? <div className="tl-title__action">{action}</div> : null}
    </div>
  );
}
