def extract_files(f): return []
