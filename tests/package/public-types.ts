import path from 'node:path';
import ts from 'typescript';
import { root } from '../cli/songai.js';

/** The declarations of the built package, as a program that uses it sees them. */
export function declared(
  files: readonly string[],
  paths: Readonly<Record<string, readonly string[]>> = {},
): ts.Program {
  return ts.createProgram([...files], {
    baseUrl: root,
    paths: Object.fromEntries(Object.entries(paths).map(([name, targets]) => [name, [...targets]])),
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
    types: ['node'],
    skipLibCheck: true,
    strict: true,
    exactOptionalPropertyTypes: true,
    noEmit: true,
  });
}

const isPrivate = (declaration: ts.Declaration): boolean =>
  (ts.getCombinedModifierFlags(declaration) & ts.ModifierFlags.Private) !== 0 ||
  (ts.isPropertyDeclaration(declaration) && ts.isPrivateIdentifier(declaration.name));

/** Where a type stands, from the export on, such as `parseCase().case.fields.titles[]`. */
type Visit = (type: ts.Type, at: string) => void;

/**
 * Goes through every type that the exports of a declaration file lead to: parameters, results, properties, arguments of
 * generic types. What other packages and the language declare is looked at, and not into.
 */
export function walk(program: ts.Program, file: string, visit: Visit): readonly string[] {
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(file);
  const exports = source && checker.getSymbolAtLocation(source);
  if (!source || !exports) throw new Error(`no declarations in ${file}`);
  const own = path.dirname(file);
  const seen = new Set<ts.Type>();
  const isOurs = (symbol: ts.Symbol | undefined): boolean =>
    symbol?.declarations?.some((one) => one.getSourceFile().fileName.startsWith(own)) ?? false;

  /** Of what can be gone through, the language says `any` of what nobody reads: what it returns, and what it is handed. */
  const argumentsOf = (type: ts.Type): readonly ts.Type[] => {
    const all = checker.getTypeArguments(type as ts.TypeReference);
    return /^(?:Async)?(?:Iterable|Iterator|Generator)/.test(type.symbol?.name ?? '') ? all.slice(0, 1) : all;
  };
  const ofSignature = (signature: ts.Signature, at: string): void => {
    for (const parameter of signature.getParameters())
      into(checker.getTypeOfSymbol(parameter), `${at}(${parameter.name})`);
    into(signature.getReturnType(), `${at}()`);
    for (const one of signature.getTypeParameters() ?? []) {
      const bound = one.getConstraint();
      if (bound) into(bound, `${at}<${one.symbol.name}>`);
    }
  };

  function into(type: ts.Type, at: string): void {
    visit(type, at);
    if (seen.has(type)) return;
    seen.add(type);
    if (type.isUnionOrIntersection()) for (const one of type.types) into(one, at);
    for (const one of argumentsOf(type)) into(one, `${at}<>`);
    for (const one of type.aliasTypeArguments ?? []) into(one, `${at}<>`);
    const symbol = type.aliasSymbol ?? type.getSymbol();
    // An object type without a name of its own is ours where it is written in our files.
    if (!isOurs(symbol) && !isOurs(type.getSymbol())) return;
    for (const property of checker.getPropertiesOfType(type)) {
      const declaration = property.declarations?.[0];
      if (declaration && !declaration.getSourceFile().fileName.startsWith(own)) continue;
      // What is private has a name in a declaration, and no type; a prototype is what its class makes.
      if (property.name === 'prototype' || (declaration && isPrivate(declaration))) continue;
      into(checker.getTypeOfSymbol(property), `${at}.${property.name}`);
    }
    for (const one of checker.getIndexInfosOfType(type)) into(one.type, `${at}[]`);
    for (const one of type.getCallSignatures()) ofSignature(one, at);
    for (const one of type.getConstructSignatures()) ofSignature(one, `new ${at}`);
  }

  const names: string[] = [];
  for (const exported of checker.getExportsOfModule(exports)) {
    const symbol = exported.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(exported) : exported;
    names.push(exported.name);
    if (symbol.flags & ts.SymbolFlags.Value) into(checker.getTypeOfSymbol(symbol), exported.name);
    if (symbol.flags & ts.SymbolFlags.Type) into(checker.getDeclaredTypeOfSymbol(symbol), exported.name);
  }
  return names;
}
