/** The parts of functions.json that the help is made from. */
export interface FunctionParameter {
  name: string;
  description?: string;
  dimensionality?: "matrix" | "scalar";
  optional?: boolean;
}

export interface FunctionMetadata {
  id: string;
  name: string;
  description?: string;
  helpUrl?: string;
  parameters: FunctionParameter[];
  result?: { dimensionality?: "matrix" | "scalar"; type?: string };
}

export interface FunctionsMetadata {
  functions: FunctionMetadata[];
}
