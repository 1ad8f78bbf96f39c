/** Logistic regression of few features, fitted by Newton's method with a ridge (Hastie et al., ch. 4.4). */

export interface Sample {
  readonly features: readonly number[];
  readonly right: boolean;
  readonly weight: number;
}

const STEPS = 25;
/** Keeps the intercept finite when all samples are alike. */
const INTERCEPT_RIDGE = 1e-3;

/**
 * @param ridge pull of the coefficients towards 0; the intercept is left alone
 * @returns the intercept, then one coefficient a feature
 */
export function fitLogistic(samples: readonly Sample[], featureCount: number, ridge: number): number[] {
  const size = featureCount + 1;
  const pullOf = (at: number) => (at === 0 ? INTERCEPT_RIDGE : ridge);
  const coefficients = new Array<number>(size).fill(0);
  for (let step = 0; step < STEPS; step++) {
    const gradient = coefficients.map((value, at) => -pullOf(at) * value);
    const hessian = coefficients.map((_, row) =>
      coefficients.map((__, column) => (row === column ? pullOf(row) : 0)),
    );
    for (const { features, right, weight } of samples) {
      const inputs = [1, ...features];
      const chance = predictLogistic(coefficients, features);
      for (let row = 0; row < size; row++) {
        gradient[row]! += weight * ((right ? 1 : 0) - chance) * inputs[row]!;
        for (let column = 0; column < size; column++) {
          hessian[row]![column]! += weight * chance * (1 - chance) * inputs[row]! * inputs[column]!;
        }
      }
    }
    const change = solve(hessian, gradient);
    change.forEach((value, at) => {
      coefficients[at]! += value;
    });
    if (change.every((value) => Math.abs(value) < 1e-6)) break;
  }
  return coefficients;
}

/**
 * The same for features that can only speak for what is predicted: one whose coefficient would be negative is
 * left out, as few samples hold that against it by chance, or because another says nearly the same.
 *
 * @returns the intercept, then one coefficient a feature, none below 0
 */
export function fitSupportive(samples: readonly Sample[], featureCount: number, ridge: number): number[] {
  const kept = Array.from({ length: featureCount }, (_, at) => at);
  for (;;) {
    const chosen = samples.map((sample) => ({ ...sample, features: kept.map((at) => sample.features[at]!) }));
    const [intercept = 0, ...slopes] = fitLogistic(chosen, kept.length, ridge);
    const least = slopes.indexOf(Math.min(...slopes));
    if (least < 0 || slopes[least]! >= 0) {
      const coefficients = new Array<number>(featureCount + 1).fill(0);
      coefficients[0] = intercept;
      kept.forEach((feature, at) => {
        coefficients[feature + 1] = slopes[at]!;
      });
      return coefficients;
    }
    kept.splice(least, 1);
  }
}

/** @returns the chance, 0..1 */
export function predictLogistic(coefficients: readonly number[], features: readonly number[]): number {
  const sum = features.reduce((total, value, at) => total + value * coefficients[at + 1]!, coefficients[0]!);
  return 1 / (1 + Math.exp(-sum));
}

/** Gaussian elimination with partial pivoting; the ridge keeps the matrix regular. */
function solve(matrix: number[][], right: readonly number[]): number[] {
  const rows = matrix.map((row, at) => [...row, right[at]!]);
  const size = rows.length;
  for (let pivot = 0; pivot < size; pivot++) {
    let largest = pivot;
    for (let row = pivot + 1; row < size; row++) {
      if (Math.abs(rows[row]![pivot]!) > Math.abs(rows[largest]![pivot]!)) largest = row;
    }
    [rows[pivot], rows[largest]] = [rows[largest]!, rows[pivot]!];
    for (let row = 0; row < size; row++) {
      if (row === pivot) continue;
      const factor = rows[row]![pivot]! / rows[pivot]![pivot]!;
      for (let column = pivot; column <= size; column++)
        rows[row]![column]! -= factor * rows[pivot]![column]!;
    }
  }
  return rows.map((row, at) => row[size]! / row[at]!);
}
