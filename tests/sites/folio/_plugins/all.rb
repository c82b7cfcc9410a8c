module Brook
  class Details < Liquid::Block
    def initialize(name, markup, tokens)
      super
      @caption = markup
    end
    def render(context)
      converter = context.registers[:site].find_converter_instance(::Jekyll::Converters::Markdown)
      caption = converter.convert(@caption).gsub(/<\/?p[^>]*>/, "").chomp
      "<details><summary>#{caption}</summary>#{converter.convert(super(context))}</details>"
    end
  end
  class Exists < Liquid::Tag
    def initialize(name, path, tokens)
      super
      @path = path
    end
    def render(context)
      url = Liquid::Template.parse(@path).render(context).strip
      File.exist?(File.join(context.registers[:site].source, url)).to_s
    end
  end
  module Filters
    def hideCustomBibtex(input)
      @context.registers[:site].config["filtered_bibtex_keywords"].each do |keyword|
        input = input.gsub(/^.*\b#{keyword}\b *= *\{.*$\n/, "")
      end
      input
    end
    def remove_accents(string)
      string.unicode_normalize(:nfkd).gsub(/\p{M}/, "")
    end
  end
end
Liquid::Template.register_tag("details", Brook::Details)
Liquid::Template.register_tag("file_exists", Brook::Exists)
Liquid::Template.register_filter(Brook::Filters)
