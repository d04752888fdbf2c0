/** Where the pages of the board report stand. */
export const boardPath = (slug: string, page = '') => `/board/${slug}${page && `/${page}`}`;
/** An outcome has one page, in the theory of change; what its figures open stands under the report. */
export const outcomePath = (slug: string, outcomeId: string, page = '') => (page === '' ? `/theory/${slug}/outcomes/${outcomeId}` : boardPath(slug, `outcomes/${outcomeId}/${page}`));
export const decisionVoicesPath = (slug: string, decisionId: string, evidenceId?: string) =>
  boardPath(slug, `decisions/${decisionId}/voices${evidenceId ? `?evidence=${evidenceId}` : ''}`);

/** Pages of earlier features that the report leads to. */
export const contributionPath = (slug: string, contributionId: string) => `/desk/${slug}/contributions/${contributionId}`;
export const decisionPath = (slug: string, decisionId: string) => `/decisions/${slug}/${decisionId}`;
export const recommendationPath = (slug: string, recommendationId: string) => `/desk/${slug}/recommendations/${recommendationId}`;
