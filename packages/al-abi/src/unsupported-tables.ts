/**
 * Tables of the platform that are not built yet, by name: code that names them compiles, and raises an error that says so
 * when it reaches them.
 */
export const unsupportedTables: Readonly<Record<string, number>> = {
  Permission: 2_000_000_005,
  'Permission Set': 2_000_000_004,
  'Windows Language': 2_000_000_045,
  'Access Control': 2_000_000_053,
  'Web Service': 2_000_000_076,
  'User Property': 2_000_000_121,
  'Page Metadata': 2_000_000_138,
  'Report Metadata': 2_000_000_139,
  'Table Relations Metadata': 2_000_000_141,
  'Intelligent Cloud': 2_000_000_146,
  'NAV App Installed App': 2_000_000_153,
  'Time Zone': 2_000_000_164,
  'Tenant Permission Set': 2_000_000_165,
  'Tenant Permission': 2_000_000_166,
  'Aggregate Permission Set': 2_000_000_167,
  'Tenant Web Service': 2_000_000_168,
  'Scheduled Task': 2_000_000_175,
  'All Profile': 2_000_000_178,
  'Media Set': 2_000_000_181,
  Media: 2_000_000_182,
  'Tenant Media Set': 2_000_000_183,
  'Tenant Media': 2_000_000_184,
  'Published Application': 2_000_000_206,
  'Feature Key': 2_000_000_211,
}
