/** Rows of one file at most: any list of a fair fits, and a spreadsheet program still opens it on a small machine. */
export const mostExportedRows = 100_000;

/** The rows a query reads for a file: one more than the file holds, by which the file knows that it is not all. */
export const exportWindow = { skip: 0, take: mostExportedRows + 1 } as const;
