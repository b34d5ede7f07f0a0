/** All valid samples of the catalogue, by `<name>/<version>/<sample>`. */
export const samples: ReadonlyMap<string, Record<string, unknown>> = new Map(
  Object.entries(
    import.meta.glob<Record<string, unknown>>("../../../components-catalog/components/*/*/samples/valid/*.json", { eager: true, import: "default" }),
  ).map(([path, sample]) => {
    const [name, version, , , file] = path.split("/").slice(-5);
    return [`${name}/${version}/${file?.replace(/\.json$/, "")}`, sample];
  }),
);
