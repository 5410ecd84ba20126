SELECT sky FROM weather;
