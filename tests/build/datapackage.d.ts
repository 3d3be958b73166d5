/** datapackage ships no types: what the tests use of it. */
declare module "datapackage" {
  export interface Resource {
    name: string;
    valid: boolean;
    errors: Error[];
    tabular: boolean;
    read(options: { keyed: true; cast?: boolean }): Promise<Record<string, unknown>[]>;
    checkRelations(): Promise<boolean>;
  }
  export class Package {
    static load(descriptor: string | object, options?: { basePath: string }): Promise<Package>;
    valid: boolean;
    errors: Error[];
    resources: Resource[];
  }
}
