export interface Failure {
  readonly name: string;
  readonly message: string;
}

export interface JestResults {
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly message: string;
    readonly assertionResults: readonly {
      readonly status: string;
      readonly fullName: string;
      readonly failureMessages: readonly string[];
    }[];
  }[];
}

export function failedTests(results: JestResults, root: string): Failure[];

export function toldOf(failures: readonly Failure[]): string[];
