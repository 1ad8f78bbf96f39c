import { describe, expect, it } from 'vitest';
import { idPattern } from '../../../src/media/badge/employee-id.ts';
import { findEmployeeId } from '../../../src/media/badge/find-employee-id.ts';
import type { Page } from '../../../src/media/ocr/page.ts';

/** A page as it is written here: 12 pixels a character, lines 40 pixels apart; ≥ 2 spaces are a gap. */
function pageOf(drawing: string, confidence = 0.95): Page {
  const words = drawing.split('\n').flatMap((line, row) =>
    [...line.matchAll(/\S+/g)].map(({ 0: text, index }) => ({
      text,
      confidence,
      box: {
        left: index * 12,
        top: row * 40,
        right: (index + text.length) * 12,
        bottom: row * 40 + 24,
      },
    })),
  );
  return { words, width: 1000, height: 1000, turned: 0 };
}

const idOn = (drawing: string) => findEmployeeId(pageOf(drawing))?.id;

describe('findEmployeeId', () => {
  it.each([
    ['Employee No: 48213', '48213'],
    ['Employee No.48213', '48213'],
    ['EMPLOYEE NUMBER 48213', '48213'],
    ['Employee ID:48213', '48213'],
    ['ID 48213', '48213'],
    ['Staff ID # 48213', '48213'],
    ['Personnel no 48213', '48213'],
    ['Matricule : 73056', '73056'],
    ['N° matricule 73056', '73056'],
    ['N° d’employé : 73056', '73056'],
    ['N° employé E20518', 'E20518'],
    ['Numéro de salarié 73056', '73056'],
    ['Matr1cule 73 056', '73056'],
    ['Matricule 7 3 0 5 6', '73056'],
    ['Employee No E 20518', 'E20518'],
    ['Aya Benali          ID 48213', '48213'],
    ['Name        Aya Benali\nEmployee no       48213', '48213'],
    ['Employee No\n48213', '48213'],
    ['Aya Benali\nMatricule\n73056\nComptabilité', '73056'],
    ['48213\nEmployee No', '48213'],
    ['ACME\nAya Benali\n*48213*', '48213'],
    ['Badge No 48213', '48213'],
    ['Badge No 10442\nEmployee No 48213', '48213'],
    ['Employee No 48213\n*48213*', '48213'],
  ])('%j → %s', (drawing, id) => {
    expect(idOn(drawing)).toBe(id);
  });

  it.each([
    'Tel 48213',
    'Employee hotline\nTél. 04 72 10 33 18',
    '+33 4 72 10 33 18',
    '12 rue des Lilas\n75012 Paris',
    'ZIP 94107',
    'Order ID 48213',
    'Order ID\n48213',
    'Customer ID: 55102',
    'Facture N° 20417',
    'Invoice no 20417',
    'Visitor No 10442',
    'Room 10442',
    'Valid until 31/12/2027',
    '2026-03-12',
    'Total 18450 €',
    '12 500 feuilles',
    'Employee No 482134',
    'Employee No 4821',
    'Aya 48213\nBob 51022\nCid 60001',
    'Employee No 48213\nEmployee No 51022',
    '',
  ])('%j → nothing', (drawing) => {
    expect(idOn(drawing)).toBeUndefined();
  });

  it('takes letters for digits among digits only, and is less sure then', () => {
    const clean = findEmployeeId(pageOf('Matricule 48213'))?.confidence ?? 0;
    const mended = findEmployeeId(pageOf('Matricule 482I3'));
    expect(mended?.id).toBe('48213');
    expect(mended?.confidence).toBeLessThan(0.8);
    expect(clean).toBeGreaterThan(0.9);
    expect(idOn('Matricule O8Z13')).toBe('08213');
    expect(idOn('Matricule SOLID')).toBeUndefined();
    expect(idOn('Employee ID BOSS5')).toBeUndefined();
  });

  it('is not sure of a number without a clear label', () => {
    for (const drawing of ['Aya Benali\n48213', 'No 48213', '48213\nEmployee No']) {
      const confidence = findEmployeeId(pageOf(drawing))?.confidence;
      expect(confidence).toBeGreaterThan(0.3);
      expect(confidence).toBeLessThan(0.8);
    }
  });

  it('is no surer than the reader was', () => {
    expect(findEmployeeId(pageOf('Employee No 48213', 0.5))?.confidence).toBeLessThan(0.5);
  });

  it('looks for ids of another form', () => {
    const find = (drawing: string) => findEmployeeId(pageOf(drawing), idPattern('NW\\d{4}'))?.id;
    expect(find('Employee No NW-4821')).toBe('NW4821');
    expect(find('Employee No 48213')).toBeUndefined();
    const short = (drawing: string) => findEmployeeId(pageOf(drawing), idPattern('\\d{4}'))?.id;
    expect(short('Employee No 1987')).toBe('1987');
    expect(short('ACME\n1987')).toBeUndefined();
  });

  it('takes no longer for what is made to take long', () => {
    const hostile = [
      'employee '.repeat(1200),
      'n '.repeat(5000),
      'd de du of the l '.repeat(600),
      `Matricule ${'1'.repeat(9000)}`,
      '1 '.repeat(5000),
      'O1'.repeat(5000),
      'No 48213\n'.repeat(250),
    ];
    for (const text of hostile) {
      const page = pageOf(text);
      const start = performance.now();
      findEmployeeId(page);
      expect(performance.now() - start).toBeLessThan(50);
    }
  });
});
