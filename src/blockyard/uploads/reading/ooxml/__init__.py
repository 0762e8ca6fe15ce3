"""What DOCX and PPTX files share: a ZIP of XML parts that point at each other (ECMA-376)."""
