import type { Report } from '../checks/check-content.ts';

/** The report for programs. */
export const formatJson = ({ files, problems }: Report): string => `${JSON.stringify({ files, problems })}\n`;
