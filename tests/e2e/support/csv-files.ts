/** A file as a form's file field takes it. */
export const csvFile = (name: string, text: string) => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(text, 'utf8'),
});

export const boothsFile = (text: string) => csvFile('booths.csv', text);
export const applicationsFile = (text: string) => csvFile('applications.csv', text);
