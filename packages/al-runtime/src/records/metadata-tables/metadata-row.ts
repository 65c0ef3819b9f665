/** By field name, in the form of the field's type; texts are cut to its length. Fields that the table does not have are left out. */
export type MetadataRow = Readonly<Record<string, string | number | boolean>>
