import { foldText } from '~/kernel/text-folding';
import { Prisma } from './generated/client';

/** `foldText` inside a query, for columns that are not stored folded: lower case, no diacritics, `đ` as `d`; whatever the collation. */
export function foldedText(text: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`lower(translate(regexp_replace(normalize(${text}, NFD), '[\\u0300-\\u036f]', '', 'g'), 'đĐ', 'dd'))`;
}

/** Whether a text has every word of a search in it, typed with or without diacritics; true for no words. */
export function hasWords(text: Prisma.Sql, search: string): Prisma.Sql {
  const words = foldText(search).split(' ').filter(Boolean);
  if (words.length === 0) return Prisma.sql`true`;
  const folded = foldedText(text);
  return Prisma.join(
    words.map((word) => Prisma.sql`position(${word}::text IN ${folded}) > 0`),
    ' AND ',
  );
}
